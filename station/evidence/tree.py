"""The Merkle tree of RFC 6962 over the ledger's entries: roots, and proofs that an entry is in it.

A leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right). Nothing is stored: a root is made
anew in one pass, which `Frontier` does in a few hundred bytes whatever the length.
"""

import hashlib
from collections.abc import Iterable, Sequence

EMPTY = hashlib.sha256(b"").digest()


def leaf(entry: bytes) -> bytes:
    """Hash of one entry's canonical bytes."""
    return hashlib.sha256(b"\0" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    """Hash of two subtrees."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Frontier:
    """The tree while it grows: the roots of its complete subtrees, largest first."""

    def __init__(self) -> None:
        self.size = 0
        self._roots: list[bytes] = []

    def add(self, leaf_hash: bytes) -> None:
        """One entry more."""
        self._roots.append(leaf_hash)
        self.size += 1
        joins = (self.size & -self.size).bit_length() - 1
        for level in range(joins):
            right = self._roots.pop()
            middle = self.size - (1 << level)
            self._roots.append(self._join(self._roots.pop(), right, middle - (1 << level), middle))

    def root(self) -> bytes:
        """Root over all that was added."""
        if not self._roots:
            return EMPTY
        *rest, root = self._roots
        middle = self.size & self.size - 1  # each subtree is as large as a binary digit of the size
        for left in reversed(rest):
            begin = middle & middle - 1
            root = self._join(left, root, begin, middle)
            middle = begin
        return root

    def _join(self, left: bytes, right: bytes, _begin: int, _middle: int) -> bytes:
        """Node over the leaves from `begin` to the newest; the right half starts at `middle`."""
        return node(left, right)


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Root over these leaf hashes."""
    frontier = Frontier()
    for one in leaves:
        frontier.add(one)
    return frontier.root()


class Paths(Frontier):
    """The same, and from some leaves (their numbers, from 0) the hashes that lead up to the root."""

    def __init__(self, leaves: Iterable[int]) -> None:
        super().__init__()
        self._paths: dict[int, list[bytes]] = {index: [] for index in leaves}

    def of(self, index: int) -> list[bytes]:
        """The path of one of them, complete once the root was asked for."""
        return self._paths[index]

    def _join(self, left: bytes, right: bytes, begin: int, middle: int) -> bytes:
        for index, path in self._paths.items():
            if begin <= index < self.size:
                path.append(right if index < middle else left)
        return super()._join(left, right, begin, middle)


def includes(root: bytes, size: int, index: int, leaf_hash: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads from this leaf to this root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf_hash
    for other in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node(other, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node(found, other)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root
