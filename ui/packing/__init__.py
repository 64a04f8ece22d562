"""The packer's full-screen station."""
