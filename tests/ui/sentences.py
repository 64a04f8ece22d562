"""Every English text that the code can put into an error or a label's reason, read from the source itself.

What is known only at run time stands as `UNKNOWN` in a text. Names are followed to their constants,
to the values of a function's calls, and to what a helper returns.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNKNOWN = "71"
REASONS = {"refused": 0, "asked": 1, "at_most_ask": 1, "numbered": 4, "Label": 5}
"""Which argument is the reason, for each function that makes a label."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Where = tuple[Path, Function | None]
Text = tuple[str, str]  # where it stands, what it says


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


@dataclass
class Source:
    """The parsed code of some folders."""

    folders: tuple[str, ...]
    trees: dict[Path, ast.Module] = field(init=False)
    calls: dict[str, list[tuple[Where, ast.Call]]] = field(init=False, default_factory=dict)
    functions: dict[str, list[tuple[Where, Function]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        files = [file for folder in self.folders for file in sorted((ROOT / folder).rglob("*.py"))]
        self.trees = {file: ast.parse(file.read_text("utf-8")) for file in files}
        for file, tree in self.trees.items():
            self._visit(tree, (file, None))

    def _visit(self, node: ast.AST, where: Where) -> None:
        for child in ast.iter_child_nodes(node):
            inner = where
            if isinstance(child, Function):
                inner = (where[0], child)
                self.functions.setdefault(child.name, []).append((inner, child))
            elif isinstance(child, ast.Call):
                self.calls.setdefault(name_of(child), []).append((where, child))
            self._visit(child, inner)

    @cached_property
    def family(self) -> dict[str, ast.ClassDef | None]:
        """StationError and all that are made from it."""
        known: dict[str, ast.ClassDef | None] = {"StationError": None}
        classes = [
            one for tree in self.trees.values() for one in ast.walk(tree) if isinstance(one, ast.ClassDef)
        ]
        before = 0
        while len(known) > before:
            before = len(known)
            for one in classes:
                if known.keys() & {base.id for base in one.bases if isinstance(base, ast.Name)}:
                    known[one.name] = one
        return known

    def errors(self) -> Iterator[Text]:
        """Messages and hints."""
        for name, made in self.family.items():
            if made is not None and any(isinstance(one, Function) for one in made.body):
                yield from self._own_words(made)
                continue
            for where, call in self.calls.get(name, []):
                given = [*call.args, *(one.value for one in call.keywords)]
                for value in given[:2]:
                    yield from self._said(value, where, call)

    def _own_words(self, made: ast.ClassDef) -> Iterator[Text]:
        """Of an error that words itself."""
        for where, call in self.calls["__init__"]:
            if where[1] in made.body:
                for value in call.args:
                    yield from self._said(value, where, call)

    def reasons(self) -> Iterator[Text]:
        """Why a label is what it is."""
        for name, place in REASONS.items():
            for where, call in self.calls[name]:
                if "barcodes" in where[0].parts and len(call.args) > place:
                    yield from self._said(call.args[place], where, call)
        for where, call in self.calls["replace"]:
            for one in call.keywords:
                if one.arg == "reason" and "barcodes" in where[0].parts:
                    yield from self._said(one.value, where, call)

    def ends(self, names: set[str], file: str, around: str = "{}") -> Iterator[Text]:
        """Texts of errors that become a part of another's, in the sentence they end."""
        for name in names:
            for where, call in self.calls.get(name, []):
                if call.args and where[0].match(file):
                    for place, text in self._said(call.args[0], where, call):
                        yield place, around.format(text)

    def _said(self, value: ast.expr, where: Where, call: ast.Call) -> Iterator[Text]:
        place = f"{where[0].relative_to(ROOT).as_posix()}:{call.lineno} {ast.unparse(value)}"
        return ((place, text) for text in self.texts(value, where))

    # ---------------------------------------------------------------- what an expression can say

    def texts(  # noqa: PLR0911 - one for each form
        self, value: ast.expr, where: Where, seen: frozenset[str] = frozenset()
    ) -> set[str]:
        """All that it can be."""
        match value:
            case ast.Constant(value=None):
                return {""}
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr(values=parts):
                return self._joined(parts, where, seen)
            case ast.FormattedValue(value=inner):
                return self.texts(inner, where, seen)
            case ast.IfExp(body=one, orelse=other):
                return self.texts(one, where, seen) | self.texts(other, where, seen)
            case ast.BoolOp(values=parts):
                return self._any(parts, where, seen)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._joined([left, right], where, seen)
            case ast.NamedExpr(value=inner):
                return self.texts(inner, where, seen)
            case ast.Subscript(value=ast.Name(id=name)) if table := self._table(name, where):
                return self._any(table.values, where, seen)
            case ast.Call():
                return self._called(value, where, seen)
            case ast.GeneratorExp():
                return self._generated(value, where, seen)
            case ast.Name(id=name):
                return self._named(name, where, seen)
        return {UNKNOWN}

    def _joined(self, parts: list[ast.expr], where: Where, seen: frozenset[str]) -> set[str]:
        return {"".join(one) for one in product(*(sorted(self.texts(part, where, seen)) for part in parts))}

    def _called(self, call: ast.Call, where: Where, seen: frozenset[str]) -> set[str]:
        match call.func:
            case ast.Attribute(value=inner, attr="strip" | "rstrip"):
                return {text.strip() for text in self.texts(inner, where, seen)}
            case ast.Attribute(value=ast.Name(id=name), attr="get") if table := self._table(name, where):
                return self._any([*table.values, *call.args[1:]], where, seen)
            case ast.Name(id="next"):
                return self._any(call.args, where, seen)
        made = self._meant(call, where)
        if made is None or made[1].name in seen:
            return {UNKNOWN}
        inside, function = made
        answers = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
        return self._any(answers, inside, seen | {function.name}) or {UNKNOWN}

    def _meant(self, call: ast.Call, where: Where) -> tuple[Where, Function] | None:
        """The function that is called: of this file, of a module that is named, or the only one of that name."""
        found = self.functions.get(name_of(call), [])
        match call.func:
            case ast.Name():
                near = [one for one in found if one[0][0] == where[0]] or found
            case ast.Attribute(value=ast.Name(id=module)):
                near = [one for one in found if one[0][0].stem == module]
            case _:
                near = []
        return near[0] if len(near) == 1 else None

    def _any(self, values: list[ast.expr], where: Where, seen: frozenset[str]) -> set[str]:
        return {text for value in values for text in self.texts(value, where, seen)}

    def _generated(self, made: ast.GeneratorExp, where: Where, seen: frozenset[str]) -> set[str]:
        """Of a loop over a table of this module."""
        loop = made.generators[0]
        if isinstance(made.elt, ast.Name) and isinstance(loop.target, ast.Tuple):
            names = [one.id for one in loop.target.elts if isinstance(one, ast.Name)]
            place = names.index(made.elt.id)
            rows = self._rows(loop.iter, where, len(names))
            return self._any([row[place] for row in rows], where, seen)
        return {UNKNOWN}

    def _named(self, name: str, where: Where, seen: frozenset[str]) -> set[str]:
        file, function = where
        here = f"{file} {function.name if function else ''} {name}"
        if here in seen:
            return set()
        seen |= {here}
        if function is not None:
            if texts := self._local(name, where, function, seen):
                return texts
            if name in [one.arg for one in function.args.args]:
                is_helper = function.name != "__init__"
                return self._given(name, where, function, seen) if is_helper else {UNKNOWN}
        made = self._made(name, file)
        return self.texts(made, (file, None), seen) if made is not None else {UNKNOWN}

    def _local(self, name: str, where: Where, function: Function, seen: frozenset[str]) -> set[str]:
        """What the function itself puts into a name."""
        texts: set[str] = set()
        for one in ast.walk(function):
            match one:
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    texts |= self.texts(value, where, seen)
                case ast.Assign(targets=[ast.Tuple(elts=targets)], value=value):
                    names = [target.id if isinstance(target, ast.Name) else "" for target in targets]
                    if name in names:
                        column = [row[names.index(name)] for row in self._rows(value, where, len(names))]
                        texts |= self._any(column, where, seen) or {UNKNOWN}
                case ast.NamedExpr(target=ast.Name(id=target), value=value) if target == name:
                    texts |= self.texts(value, where, seen)
                case ast.For(target=ast.Name(id=target)) if target == name:
                    texts.add(UNKNOWN)
                case ast.AugAssign(target=ast.Name(id=target), value=value) if target == name:
                    texts |= {before + more for before in texts for more in self.texts(value, where, seen)}
        return texts

    def _given(self, name: str, where: Where, function: Function, seen: frozenset[str]) -> set[str]:
        """What the calls of a function put into an argument: sentences and their ends, no bare words."""
        names = [one.arg for one in function.args.args]
        place = names.index(name) - (names[0] in {"self", "cls"})
        texts: set[str] = set()
        for calling, call in self.calls.get(function.name, []):
            if calling[0] != where[0] and not self._imports(calling[0], function.name):
                continue
            named = next((one.value for one in call.keywords if one.arg == name), None)
            value = named or (call.args[place] if len(call.args) > place else None)
            texts |= self.texts(value, calling, seen) if value is not None else set()
        return {text if " " in text else UNKNOWN for text in texts} or {UNKNOWN}

    def _imports(self, file: Path, name: str) -> bool:
        made = [one for one in self.trees[file].body if isinstance(one, ast.ImportFrom)]
        return any(name == alias.name for one in made for alias in one.names)

    def _made(self, name: str, file: Path) -> ast.expr | None:
        """What a module puts into a name of its own."""
        for one in self.trees[file].body:
            match one:
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    return value
                case ast.AnnAssign(target=ast.Name(id=target), value=value) if target == name:
                    return value
        return None

    def _table(self, name: str, where: Where) -> ast.Dict | None:
        made = self._made(name, where[0])
        return made if isinstance(made, ast.Dict) else None

    def _rows(self, value: ast.expr, where: Where, count: int) -> list[list[ast.expr]]:
        """The tuples in an expression, in the local names and in the tables that it uses."""
        nodes = [value]
        for name in {one.id for one in ast.walk(value) if isinstance(one, ast.Name)}:
            if made := self._made(name, where[0]):
                nodes.append(made)
            nodes += _put_into(name, where[1])
        tuples = [one for node in nodes for one in ast.walk(node) if isinstance(one, ast.Tuple)]
        rows = [one.elts for one in tuples if isinstance(one.ctx, ast.Load)]
        tables = [node for node in nodes if isinstance(node, ast.Dict)]
        pairs = [[key, item] for one in tables for key, item in zip(one.keys, one.values, strict=True) if key]
        return [row for row in [*rows, *pairs] if len(row) == count and not isinstance(row[1], ast.Tuple)]


def _put_into(name: str, function: Function | None) -> list[ast.expr]:
    """What a function puts into a local name."""
    assigned = [one for one in ast.walk(function) if isinstance(one, ast.Assign)] if function else []
    return [
        one.value for one in assigned if isinstance(one.targets[0], ast.Name) and one.targets[0].id == name
    ]
