import hashlib

import pytest

from station.evidence import tree

LEAVES = [tree.leaf(bytes([n])) for n in range(70)]


def test_the_root_is_that_of_rfc_6962() -> None:
    # Test vectors of Certificate Transparency's own code.
    inputs = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]
    leaves = [tree.leaf(bytes.fromhex(one)) for one in inputs]
    assert tree.root_of([]) == hashlib.sha256(b"").digest()
    assert (
        tree.root_of(leaves[:1]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    )
    assert tree.root_of(leaves).hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


@pytest.mark.parametrize("size", range(1, 40))
def test_every_entry_is_proven_to_be_in_every_tree(size: int) -> None:
    root = tree.root_of(LEAVES[:size])
    paths = tree.Paths(range(size))
    for leaf in LEAVES[:size]:
        paths.add(leaf)
    assert paths.root() == root
    for index in range(size):
        proof = paths.of(index)
        assert proof == _by_the_rfc(LEAVES[:size], index)
        assert tree.includes(root, size, index, LEAVES[index], proof)
        assert not tree.includes(root, size, index, LEAVES[-1], proof)
        assert not tree.includes(root, size, (index + 1) % size, LEAVES[index], [*proof, root])


def test_a_proof_for_nothing_is_refused() -> None:
    assert not tree.includes(tree.EMPTY, 0, 0, LEAVES[0], [])


def _by_the_rfc(leaves: list[bytes], index: int) -> list[bytes]:
    """PATH(m, D[n]) of RFC 6962, 2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if index < split:
        return [*_by_the_rfc(leaves[:split], index), tree.root_of(leaves[split:])]
    return [*_by_the_rfc(leaves[split:], index - split), tree.root_of(leaves[:split])]
