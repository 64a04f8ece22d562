"""What somebody may now, whatever they might when they came in: their role is asked for at each access."""

from db import people as rows
from db.engine import transaction
from station import database
from station.access import Role, Who
from station.errors import AccessError
from station.evidence.paths import DataFolder


def as_now(folder: DataFolder, who: Who) -> Who:
    """The same person, with the name and the role they have now. AccessError: they work here no more."""
    engine = database.reader(folder) if who.id else None
    if engine is None:  # a system account: nobody can take its rights away here
        return who
    with database.in_words(), transaction(engine) as s:
        view = next((one for one in rows.everybody(s) if one.id == who.id and not one.retired), None)
    if view is None:
        raise AccessError(
            f"{who.name} works here no more. Nothing was changed; the attempt is recorded.", "Ask an admin."
        )
    return Who(view.name, Role(view.role), view.id)
