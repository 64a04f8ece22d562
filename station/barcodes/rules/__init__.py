"""What a text means, one family of codes a file; `station.barcodes.labels` puts them in order."""
