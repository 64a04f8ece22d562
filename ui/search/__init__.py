"""The supervisor's search: find a parcel, watch it, take it out."""
