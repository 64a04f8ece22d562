"""The error tree, split by what a person can do about it.

StationError
├── CameraError      look at the camera, its cable, its address
├── LabelError       look at the label or the code
├── RecordingError   a clip or photo could not be made
├── StorageError     look at the disk, the folder, the database, another program
├── IntegrityError   evidence is not what was sealed
├── ExportError      look at the stick or the target folder
├── HoldError        say why it is kept, or released
├── AccessError      ask who may do it, or try the PIN again
├── TimeStampError   look at the network; the queue waits
└── SettingsError    mend a setting or an argument

`message` says what happened and what is safe, `hint` what to do. The cause stays chained. Anything
that is not a StationError is our own fault: it is logged with its traceback.
"""


class StationError(Exception):
    """Something that a person can understand and act on."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class CameraError(StationError):
    """A camera cannot be opened, or stopped giving pictures."""


class EndOfInput(CameraError):  # noqa: N818 - an end is not an error, but travels as one
    """A file or demo camera came to its end."""


class LabelError(StationError):
    """A code cannot be taken."""


class RecordingError(StationError):
    """A clip or a photo could not be made or does not play."""


class PhotoError(RecordingError):
    """A photo could not be saved; the video goes on."""


class UndevelopedError(RecordingError):
    """A spool could not be encoded; it is kept and sealed as it is."""


class StorageError(StationError):
    """The disk, the data folder or the database cannot be used."""


class DataFolderBusyError(StorageError):
    """Another process owns the data folder."""


class NewerDatabaseError(StorageError):
    """The database was made by a newer version of this program."""


class LostKeyError(StorageError):
    """The station's signing key cannot be opened."""


class MissingDataFolderError(StorageError):
    """There is no data folder at that place: wrong use, nothing is broken."""


class VaultAwayError(StorageError):
    """The vault is not reachable: its disk or share is not there."""


class UnknownOrderError(StorageError):
    """No session has that number: wrong use, nothing is broken."""


class IntegrityError(StationError):
    """Evidence is missing or is not what was sealed."""


class ExportError(StationError):
    """Evidence could not be taken out."""


class HoldError(StationError):
    """A parcel cannot be held, or released, as it was asked."""


class AccessError(StationError):
    """The person may not do this, or did not show who they are."""


class TimeStampError(StationError):
    """An authority gave no time stamp; what waits for one goes on waiting."""


class SettingsError(StationError):
    """A setting, an argument or a camera address makes no sense."""


class NotABundleError(SettingsError):
    """The argument names no bundle and no folder of bundles."""
