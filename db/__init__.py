"""The lowest layer: tables, transactions and queries. Knows neither `station` nor `ui`."""
