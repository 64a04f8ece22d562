"""The commands of the command line, grouped by what a person wants to do."""
