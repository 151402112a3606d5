"""Short vectors as values inside compiled kernels.

LLVM does not vectorise a loop over four channels by itself, so the kernels name their vectors: four float64 (one per
channel), eight (one per learning rate; their functions end in ``_wide``), sixteen bytes, and the integers that their
differences add up in. Every operation is one IEEE operation per element in the order written, without contraction to
fused multiply-add, and LLVM splits a vector into what the processor has (one AVX register, two of SSE2 or NEON): the
result is the same everywhere.

Arrays are read and written through plain pointers (`data`): numba counts references to an array where a helper is
inlined, with atomic instructions that cost more than a block. ``i`` is an index into the flat array; loads and stores
need no alignment and are not checked.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call, misc, call-arg"
from __future__ import annotations

import operator

from llvmlite import ir
from numba import types
from numba.extending import intrinsic, models, overload, register_model

LANES = 4
WIDE = 8
MANY = 20
BYTES = 16
_INT = ir.IntType(32)


class VectorType(types.Type):
    """Numba type of a short vector."""

    def __init__(self, name, element, width):
        self.vector = ir.VectorType(element, width)
        super().__init__(name=f"{name}{width}")


doubles = VectorType("Doubles", ir.DoubleType(), LANES)
wide_doubles = VectorType("Doubles", ir.DoubleType(), WIDE)
bytes_ = VectorType("Bytes", ir.IntType(8), BYTES)
shorts = VectorType("Shorts", ir.IntType(16), BYTES)
counts = VectorType("Counts", _INT, BYTES // 2)


@register_model(VectorType)
class _VectorModel(models.PrimitiveModel):
    def __init__(self, manager, frontend):
        super().__init__(manager, frontend, frontend.vector)


def _binary(instruction, vector):
    @intrinsic
    def operation(typing, a, b):
        def generate(context, builder, signature, arguments):
            return getattr(builder, instruction)(*arguments)

        return vector(vector, vector), generate

    return operation


def _operator(function, table):
    @overload(function)
    def choose(a, b):
        if isinstance(a, VectorType) and a in table and a == b:
            operation = table[a]
            return lambda a, b: operation(a, b)  # noqa: PLW0108 - numba wants a function of a and b
        return None


_FLOATS = (doubles, wide_doubles)
_operator(operator.add, {vector: _binary("fadd", vector) for vector in _FLOATS}
          | {vector: _binary("add", vector) for vector in (shorts, counts)})  # fmt: skip
_operator(operator.sub, {vector: _binary("fsub", vector) for vector in _FLOATS})
_operator(operator.mul, {vector: _binary("fmul", vector) for vector in _FLOATS})
_operator(operator.truediv, {vector: _binary("fdiv", vector) for vector in _FLOATS})
_operator(operator.or_, {bytes_: _binary("or_", bytes_)})


def _select(comparison):
    @intrinsic
    def bound(typing, a, b):
        """``b`` where it compares, else ``a``: one vector instruction; where a is NaN it stays NaN."""

        def generate(context, builder, signature, arguments):
            a, b = arguments
            return builder.select(builder.fcmp_ordered(comparison, b, a), b, a)

        return a(a, a), generate

    return bound


at_most, at_least = _select("<"), _select(">")


@intrinsic
def data(typing, array):
    """Pointer to the first element of a C-contiguous array, which the caller keeps alive."""

    def generate(context, builder, signature, arguments):
        return context.make_array(array)(context, builder, arguments[0]).data

    return types.CPointer(array.dtype)(array), generate


@intrinsic
def shifted(typing, pointer, i):
    """Pointer to element i."""

    def generate(context, builder, signature, arguments):
        return builder.gep(arguments[0], [arguments[1]])

    return pointer(pointer, types.intp), generate


def _pointer(builder, pointer, index, vector):
    return builder.bitcast(builder.gep(pointer, [index]), vector.as_pointer())


def _splat(builder, value, vector):
    empty = ir.Constant(vector, ir.Undefined)
    one = builder.insert_element(empty, value, ir.Constant(_INT, 0))
    return builder.shuffle_vector(one, empty, ir.Constant(ir.VectorType(_INT, vector.count), [0] * vector.count))


def _spread(kind):
    @intrinsic
    def spread(typing, value):
        """One float64 in every element."""

        def generate(context, builder, signature, arguments):
            return _splat(builder, arguments[0], kind.vector)

        return kind(types.float64), generate

    return spread


splat, splat_wide = _spread(doubles), _spread(wide_doubles)


def _zeros(kind):
    @intrinsic
    def zeros(typing):
        """Zero in every element."""

        def generate(context, builder, signature, arguments):
            return ir.Constant(kind.vector, [0] * kind.vector.count)

        return kind(), generate

    return zeros


no_shorts, no_counts = _zeros(shorts), _zeros(counts)


@intrinsic
def item(typing, pointer, i):
    """Element i."""

    def generate(context, builder, signature, arguments):
        return builder.load(builder.gep(arguments[0], [arguments[1]]))

    return pointer.dtype(pointer, types.intp), generate


@intrinsic
def gather(typing, pointer, first, second, third, fourth):
    """The elements at four places as float64, whatever their dtype (integers are not scaled)."""

    def generate(context, builder, signature, arguments):
        pointer_, *places = arguments
        vector = ir.VectorType(context.get_data_type(pointer.dtype), LANES)
        value = ir.Constant(vector, ir.Undefined)
        for lane, place in enumerate(places):
            one = builder.load(builder.gep(pointer_, [place]))
            value = builder.insert_element(value, one, ir.Constant(_INT, lane))
        if isinstance(pointer.dtype, types.Integer):
            value = builder.sitofp(builder.zext(value, ir.VectorType(_INT, LANES)), doubles.vector)
        return value

    return doubles(pointer, *[types.intp] * LANES), generate


def _loads(kind):
    @intrinsic
    def loads(typing, pointer, i):
        """Elements from i on as float64, whatever their dtype (integers are not scaled)."""

        def generate(context, builder, signature, arguments):
            vector = ir.VectorType(context.get_data_type(pointer.dtype), kind.vector.count)
            value = builder.load(_pointer(builder, *arguments, vector), align=pointer.dtype.bitwidth // 8)
            if isinstance(pointer.dtype, types.Integer):
                value = builder.sitofp(builder.zext(value, ir.VectorType(_INT, kind.vector.count)), kind.vector)
            return value

        return kind(pointer, types.intp), generate

    return loads


def _loads_same(kind):
    @intrinsic
    def loads_same(typing, pointer, i):
        """Element i of float64, in every element."""

        def generate(context, builder, signature, arguments):
            return _splat(builder, builder.load(builder.gep(arguments[0], [arguments[1]])), kind.vector)

        return kind(pointer, types.intp), generate

    return loads_same


def _stores(kind):
    @intrinsic
    def stores(typing, pointer, i, value):
        """Write to the elements from i on; towards integers, fractions are cut off (values must be in range)."""

        def generate(context, builder, signature, arguments):
            *place, value = arguments
            vector = ir.VectorType(context.get_data_type(pointer.dtype), kind.vector.count)
            if isinstance(pointer.dtype, types.Integer):
                value = builder.trunc(builder.fptosi(value, ir.VectorType(_INT, kind.vector.count)), vector)
            builder.store(value, _pointer(builder, *place, vector), align=pointer.dtype.bitwidth // 8)
            return context.get_dummy_value()

        return types.void(pointer, types.intp, kind), generate

    return stores


load, load_wide = _loads(doubles), _loads(wide_doubles)
load_same, load_same_wide = _loads_same(doubles), _loads_same(wide_doubles)
store, store_wide = _stores(doubles), _stores(wide_doubles)


@intrinsic
def store_item(typing, pointer, i, value, lane):
    """Write element ``lane`` of a vector to element i."""

    def generate(context, builder, signature, arguments):
        pointer_, i_, value, lane_ = arguments
        one = builder.extract_element(value, builder.trunc(lane_, _INT))
        if isinstance(pointer.dtype, types.Integer):
            one = builder.trunc(builder.fptosi(one, _INT), context.get_data_type(pointer.dtype))
        builder.store(one, builder.gep(pointer_, [i_]))
        return context.get_dummy_value()

    return types.void(pointer, types.intp, doubles, types.intp), generate


@intrinsic
def load_bytes(typing, pointer, i):
    """Elements i to i + 15 of uint8."""

    def generate(context, builder, signature, arguments):
        return builder.load(_pointer(builder, *arguments, bytes_.vector), align=1)

    return bytes_(pointer, types.intp), generate


@intrinsic
def store_bytes(typing, pointer, i, value):
    """Write to elements i to i + 15 of uint8."""

    def generate(context, builder, signature, arguments):
        *place, value = arguments
        builder.store(value, _pointer(builder, *place, bytes_.vector), align=1)
        return context.get_dummy_value()

    return types.void(pointer, types.intp, bytes_), generate


@intrinsic
def store_byte(typing, pointer, i, value):
    """Write one uint8."""

    def generate(context, builder, signature, arguments):
        builder.store(arguments[2], builder.gep(arguments[0], [arguments[1]]))
        return context.get_dummy_value()

    return types.void(pointer, types.intp, types.uint8), generate


def _differences(builder, arguments):
    """A - b of sixteen bytes each, in 16 bits."""
    a, b = (builder.zext(value, shorts.vector) for value in arguments)
    return builder.sub(a, b)


@intrinsic
def absolute_differences(typing, a, b):
    """|a - b| of sixteen bytes each as uint16, of which 257 can be added."""

    def generate(context, builder, signature, arguments):
        d = _differences(builder, arguments)
        zero = ir.Constant(d.type, [0] * BYTES)
        return builder.select(builder.icmp_signed("<", d, zero), builder.sub(zero, d), d)

    return shorts(bytes_, bytes_), generate


@intrinsic
def squared_differences(typing, a, b):
    """(a - b)^2 of sixteen bytes each, added in pairs, as eight int32: one instruction (pmaddwd) on x86."""

    def generate(context, builder, signature, arguments):
        d = builder.sext(_differences(builder, arguments), ir.VectorType(_INT, BYTES))
        squares = builder.mul(d, d)
        even, odd = (
            builder.shuffle_vector(squares, squares, ir.Constant(counts.vector, list(range(first, BYTES, 2))))
            for first in (0, 1)
        )
        return builder.add(even, odd)

    return counts(bytes_, bytes_), generate


@intrinsic
def total(typing, value):
    """Sum of the elements, which are not negative, as int64."""

    def generate(context, builder, signature, arguments):
        long = ir.IntType(64)
        out = ir.Constant(long, 0)
        for k in range(value.vector.count):
            out = builder.add(out, builder.zext(builder.extract_element(arguments[0], ir.Constant(_INT, k)), long))
        return out

    return types.int64(value), generate
