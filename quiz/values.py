"""Value classes that cost next to nothing until they are used.

`@value` makes what `@dataclass(frozen=True, slots=True)` makes: compared by their fields, hashable, never changed. That decorator
compiles six methods for each class as it is defined, and for the classes met before the first question that was a third of what
`quiz` adds to the start of Textual (docs/adr/0010). Here the methods are shared, and `__init__` is compiled at the first call.
The standard functions `replace` and `fields` work on these classes; they have no base.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from inspect import get_annotations
from operator import attrgetter
from types import MethodType
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Return the class as a frozen one with slots for its annotated fields."""
    if cls.__bases__ != (object,):
        raise TypeError(f"{cls.__name__}: a value class has no base")
    names = tuple(get_annotations(cls))
    kept = {name: each for name, each in cls.__dict__.items() if name not in {*names, "__dict__", "__weakref__"}}
    compared = [name for name in names if _is_compared(cls.__dict__.get(name))]
    methods = {
        "__slots__": names,
        "__match_args__": names,
        "__init__": _Init({name: each for name, each in cls.__dict__.items() if name in names}),
        "__dataclass_fields__": _Fields(cls),
        "__eq__": _eq,
        "__hash__": _hash,
        "__repr__": _repr,
        "__reduce__": _reduce,
        "__setattr__": _set,
        "__delattr__": _delete,
        "_compared": staticmethod(attrgetter(*compared) if compared else _nothing),
    }
    made = type(cls.__name__, (), methods | kept)
    made.__qualname__ = cls.__qualname__
    return made


class _Fields:
    """What `fields` and `replace` read: made by the standard decorator from the class as written, when first asked for."""

    def __init__(self, written: type) -> None:
        self._written = written

    def __get__(self, _instance: object, owner: type) -> dict[str, Field[Any]]:
        made: Any = dataclass(init=False, repr=False, eq=False)(self._written)
        found: dict[str, Field[Any]] = made.__dataclass_fields__
        owner.__dataclass_fields__ = found  # type: ignore[attr-defined]
        return found


class _Init:
    """`__init__` before its first use: compiles it and takes its place."""

    def __init__(self, defaults: dict[str, object]) -> None:
        self._defaults = defaults

    def __get__(self, instance: object, owner: type) -> Callable[..., None]:
        made: Callable[..., None] = _compiled(owner, self._defaults)
        owner.__init__ = made  # type: ignore[misc]
        return made if instance is None else MethodType(made, instance)


def _compiled(owner: type, defaults: dict[str, object]) -> Any:
    """Return an `__init__` that sets each slot of `owner` from an argument or from its default."""
    scope: dict[str, object] = {"_MISSING": MISSING}
    head, body = ["self"], []
    for name in owner.__match_args__:  # type: ignore[attr-defined]
        default = defaults.get(name, MISSING)
        factory = default.default_factory if isinstance(default, Field) else MISSING
        default = default.default if isinstance(default, Field) else default
        scope[f"_default_{name}"], scope[f"_factory_{name}"] = default, factory
        scope[f"_set_{name}"] = owner.__dict__[name].__set__
        has_default = default is not MISSING or factory is not MISSING
        head.append(f"{name}=_default_{name}" if has_default else name)
        given = f"_factory_{name}() if {name} is _MISSING else {name}" if factory is not MISSING else name
        body.append(f"\n    _set_{name}(self, {given})")
    if hasattr(owner, "__post_init__"):
        body.append("\n    self.__post_init__()")
    exec(f"def __init__({', '.join(head)}):{''.join(body) or ' pass'}", scope)
    made: Any = scope["__init__"]
    made.__qualname__ = f"{owner.__qualname__}.__init__"
    made.__module__ = owner.__module__
    made.__annotations__ = {**get_annotations(owner), "return": None}
    return made


def _is_compared(default: object) -> bool:
    return default.compare if isinstance(default, Field) else True


def _nothing(_instance: object) -> tuple[()]:
    return ()


def _eq(self: Any, other: object) -> bool:
    return self._compared(self) == other._compared(other) if other.__class__ is self.__class__ else NotImplemented  # type: ignore[attr-defined]


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({fields})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
