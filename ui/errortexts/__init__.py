"""The English texts of station's errors and labels, with `{names}` where its own have values.

A text is found by its whole form, so a sentence that changes in `station/` changes here too.
"""

from ui.errortexts import cameras, evidence, labels, parcels, people, recording, storage

ALL = tuple(
    str(text)
    for family in (cameras, recording, storage, evidence, parcels, people, labels)
    for text in family.TEXTS
)
