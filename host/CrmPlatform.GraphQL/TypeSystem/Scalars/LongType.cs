namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Whole numbers from -(2^63) to 2^63 - 1.</summary>
internal sealed class LongType : WholeNumberType
{
    public LongType()
        : base("Long", long.MinValue, long.MaxValue) => Description = "A whole number from -(2^63) to 2^63 - 1.";

    public override Type RuntimeType => typeof(long);

    protected override object FromInt64(long value) => value;
}
