"""The Merkle tree of RFC 6962 over the ledger's entries: roots, and proofs of a few hashes.

A leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right). Nothing is stored: a root is made
anew in one pass, which `Frontier` does in a few hundred bytes whatever the length.
"""

import hashlib
from collections.abc import Sequence

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
        for _ in range(joins):
            right = self._roots.pop()
            self._roots.append(node(self._roots.pop(), right))

    def root(self) -> bytes:
        """Root over all that was added."""
        if not self._roots:
            return EMPTY
        *rest, root = self._roots
        for left in reversed(rest):
            root = node(left, root)
        return root


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Root over these leaf hashes."""
    frontier = Frontier()
    for one in leaves:
        frontier.add(one)
    return frontier.root()


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Proof that leaf `index`, from 0, is in the tree of these leaves."""
    if len(leaves) <= 1:
        return []
    split = _split(len(leaves))
    if index < split:
        return [*inclusion(leaves[:split], index), root_of(leaves[split:])]
    return [*inclusion(leaves[split:], index - split), root_of(leaves[:split])]


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


def consistency(leaves: Sequence[bytes], earlier: int) -> list[bytes]:
    """Proof that the tree of the first `earlier` leaves is the beginning of this one."""
    return _consistency(leaves, earlier, whole=True) if 0 < earlier < len(leaves) else []


def _consistency(leaves: Sequence[bytes], earlier: int, *, whole: bool) -> list[bytes]:
    if earlier == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = _split(len(leaves))
    if earlier <= split:
        return [*_consistency(leaves[:split], earlier, whole=whole), root_of(leaves[split:])]
    return [*_consistency(leaves[split:], earlier - split, whole=False), root_of(leaves[:split])]


def consistent(root: bytes, size: int, earlier_root: bytes, earlier: int, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that one root continues the other (RFC 9162, 2.1.4.2)."""
    if earlier == size:
        return not proof and root == earlier_root
    if not 0 < earlier < size:
        return False
    hashes = list(proof)
    if earlier & (earlier - 1) == 0:
        hashes.insert(0, earlier_root)
    at, last = earlier - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    if not hashes:
        return False
    old = new = hashes[0]
    for other in hashes[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            old, new = node(other, old), node(other, new)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            new = node(new, other)
        at, last = at >> 1, last >> 1
    return last == 0 and old == earlier_root and new == root


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1
