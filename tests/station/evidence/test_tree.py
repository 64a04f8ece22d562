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
    for index in range(size):
        proof = tree.inclusion(LEAVES[:size], index)
        assert tree.includes(root, size, index, LEAVES[index], proof)
        assert not tree.includes(root, size, index, LEAVES[-1], proof)
        assert not tree.includes(root, size, (index + 1) % size, LEAVES[index], [*proof, root])


@pytest.mark.parametrize("size", range(1, 40))
def test_every_tree_is_proven_to_begin_with_every_earlier_one(size: int) -> None:
    root = tree.root_of(LEAVES[:size])
    for earlier in range(1, size + 1):
        proof = tree.consistency(LEAVES[:size], earlier)
        before = tree.root_of(LEAVES[:earlier])
        assert tree.consistent(root, size, before, earlier, proof)
        assert not tree.consistent(root, size, LEAVES[-1], earlier, proof)


def test_a_proof_for_nothing_is_refused() -> None:
    assert not tree.includes(tree.EMPTY, 0, 0, LEAVES[0], [])
    assert not tree.consistent(tree.root_of(LEAVES), 70, tree.EMPTY, 0, [])
