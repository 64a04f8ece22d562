"""Parcels and their numbers, what is kept, and what is taken out."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("errors", "No parcel with the number {number} was recorded here."),
    QT_TRANSLATE_NOOP("errors", "Check the number, or search by its last four digits."),
    QT_TRANSLATE_NOOP("errors", "The number {number} was called wrong: no parcel is known to have it."),
    QT_TRANSLATE_NOOP("errors", "Name the session by its id; `search` and `show` give it."),
    QT_TRANSLATE_NOOP("errors", "No session {id} was recorded here."),
    QT_TRANSLATE_NOOP("errors", "`search` and `show` give a session's id."),
    QT_TRANSLATE_NOOP("errors", "A reason is needed; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "A few words are enough: complaint 0815."),
    QT_TRANSLATE_NOOP("errors", "A reason has at most {n} characters; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "Say it in a few words."),
    QT_TRANSLATE_NOOP(
        "errors", "A reason must not hold a telephone number: it can never be removed from the ledger."
    ),
    QT_TRANSLATE_NOOP("errors", "Leave out who it is; the number of the complaint is enough."),
    QT_TRANSLATE_NOOP(
        "errors", "Video and photos of this parcel have expired; there is nothing left to keep."
    ),
    QT_TRANSLATE_NOOP("errors", "This parcel is not kept by hand; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "It is kept for another reason: {why}."),
    QT_TRANSLATE_NOOP("errors", "`show` says what is kept."),
    QT_TRANSLATE_NOOP("errors", "This is no order or waybill number; nothing was bound. {why}"),
    QT_TRANSLATE_NOOP("errors", "Type the number as it is printed, or scan the label."),
    QT_TRANSLATE_NOOP("errors", "This parcel is not sealed yet; nothing was bound."),
    QT_TRANSLATE_NOOP("errors", "This parcel is not sealed yet; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "Wait until it is saved."),
    QT_TRANSLATE_NOOP("errors", "This parcel has the number {number} already; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "This parcel has no number {number}; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "`show` lists its numbers."),
    QT_TRANSLATE_NOOP("errors", "The number {number} was called wrong already; nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "If it was right after all, bind it again."),
    QT_TRANSLATE_NOOP(
        "errors", "Order {number} has no take that is sealed and counts; nothing was taken out."
    ),
    QT_TRANSLATE_NOOP("errors", "It was cancelled: --all takes cancelled ones too."),
    QT_TRANSLATE_NOOP("errors", "Wait until it is sealed."),
    QT_TRANSLATE_NOOP("errors", "{message} The evidence itself is safe."),
    QT_TRANSLATE_NOOP("errors", "The target is full."),
    QT_TRANSLATE_NOOP("errors", "Free space there, or choose another stick."),
    QT_TRANSLATE_NOOP("errors", "A file is too big for the target."),
    QT_TRANSLATE_NOOP("errors", "FAT32 takes files up to 4 GB: format it as exFAT."),
    QT_TRANSLATE_NOOP("errors", "The target is read-only."),
    QT_TRANSLATE_NOOP("errors", "Open the stick's lock, or choose another folder."),
    QT_TRANSLATE_NOOP("errors", "The target cannot be written."),
    QT_TRANSLATE_NOOP("errors", "Choose a folder that you may write."),
    QT_TRANSLATE_NOOP("errors", "The target failed: {why}."),
    QT_TRANSLATE_NOOP("errors", "Put the stick in again, or choose another."),
    QT_TRANSLATE_NOOP("errors", "{name} cannot be read from the vault: {why}."),
    QT_TRANSLATE_NOOP("errors", "The target gave back other bytes than were written ({name})."),
    QT_TRANSLATE_NOOP("errors", "The stick is failing: use another one. The evidence itself is safe."),
    QT_TRANSLATE_NOOP("errors", "{name} is not what was sealed; it was not taken out."),
    QT_TRANSLATE_NOOP(
        "errors", "The vault's own file is kept as it is. Run verify to see what else was changed."
    ),
    QT_TRANSLATE_NOOP("errors", "The export was stopped."),
    QT_TRANSLATE_NOOP("errors", "Nothing half-made was left behind."),
    QT_TRANSLATE_NOOP("errors", "The target {folder} lies inside the data folder."),
    QT_TRANSLATE_NOOP("errors", "Choose a folder outside, or a stick."),
    QT_TRANSLATE_NOOP("errors", "The target has {free} MB free, {wanted} MB are needed."),
    QT_TRANSLATE_NOOP("errors", "Free space there, or choose another stick. Nothing was written."),
    QT_TRANSLATE_NOOP("errors", "Choose another folder."),
)
