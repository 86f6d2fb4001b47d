"""Value classes are what frozen, slotted dataclasses are."""

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.values import value


@value
class Point:
    """A place."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list)
    line: int = field(default=0, compare=False)

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Standard:
    """The same, made by the standard decorator."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list)
    line: int = field(default=0, compare=False)


@value
class Twin:
    x: int
    y: int = 0


@value
class Empty:
    """No field."""


@value
class Positive:
    x: int

    def __post_init__(self) -> None:
        if self.x <= 0:
            raise ValueError("not positive")


@value
class Scaled:
    x: int
    factor: float = 1.0


points = st.tuples(st.integers(0, 2), st.integers(0, 2), st.lists(st.sampled_from("ab"), max_size=1), st.integers(0, 2))


@given(points, points)
def test_they_compare_as_dataclasses_do(one: tuple[int, int, list[str], int], other: tuple[int, int, list[str], int]) -> None:
    assert (Point(*one) == Point(*other)) is (Standard(*one) == Standard(*other))


@given(points)
def test_their_repr_is_that_of_a_dataclass(one: tuple[int, int, list[str], int]) -> None:
    assert repr(Point(*one)).removeprefix("Point") == repr(Standard(*one)).removeprefix("Standard")


def test_values_of_two_classes_are_never_equal() -> None:
    twin: object = Twin(1)
    assert twin != Scaled(1, 0)
    assert twin != (1, 0)


def test_equal_values_hash_alike_whatever_is_not_compared() -> None:
    assert len({Twin(1), Twin(1, 0), Twin(1, 1)}) == 2
    assert hash(Empty()) == hash(Empty())
    with pytest.raises(TypeError):
        hash(Point(1))


def test_defaults_stand_and_a_factory_makes_a_new_one_each_time() -> None:
    one, other = Point(1), Point(1)
    assert (one.x, one.y, one.names, one.line) == (1, 0, [], 0)
    assert one.names is not other.names
    assert Point(1, names=["a"], y=3) == Point(1, 3, ["a"])


def test_they_are_never_changed() -> None:
    twin = Twin(1)
    for name in ("x", "z"):
        with pytest.raises(FrozenInstanceError):
            setattr(twin, name, 2)
        with pytest.raises(FrozenInstanceError):
            delattr(twin, name)
    assert not hasattr(Twin(1), "__dict__")


def test_a_wrong_call_is_refused_as_by_any_function() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Twin()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Twin(1, z=2)  # type: ignore[call-arg]


def test_the_signature_can_be_read() -> None:
    assert list(inspect.signature(Point).parameters) == ["x", "y", "names", "line"]


@given(points, st.integers())
def test_replace_changes_only_what_is_named(one: tuple[int, int, list[str], int], y: int) -> None:
    before = Point(*one)
    after = replace(before, y=y)
    assert (after.x, after.y, after.names, after.line) == (before.x, y, before.names, before.line)


def test_fields_can_be_asked_before_and_after_the_first_value() -> None:
    @value
    class Late:
        x: int
        tags: list[str] = field(default_factory=list)

    assert [each.name for each in fields(Late)] == ["x", "tags"]
    assert Late(1).tags == []
    assert [each.name for each in fields(Late(1))] == ["x", "tags"]


def test_they_are_pickled() -> None:
    assert pickle.loads(pickle.dumps(Point(1, 2, ["a"], 3))) == Point(1, 2, ["a"])
    assert pickle.loads(pickle.dumps(Point(1, 2, ["a"], 3))).line == 3


def test_they_are_matched_by_place_and_by_name() -> None:
    match Point(1, 2):
        case Point(x, y=2):
            assert x == 1
        case _:
            pytest.fail("no match")


def test_methods_and_docstrings_stay() -> None:
    assert Point(1, 2).sum == 3
    assert Point.__doc__ == "A place."
    assert (Point.__module__, Point.__qualname__, Point.__name__) == (__name__, "Point", "Point")


def test_what_must_hold_is_checked_when_a_value_is_made() -> None:
    assert Positive(1).x == 1
    with pytest.raises(ValueError, match="not positive"):
        replace(Positive(1), x=0)


def test_a_base_is_refused() -> None:
    with pytest.raises(TypeError, match="has no base"):

        @value
        class Child(Twin):
            z: int = 0
