namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Whole numbers from -32768 to 32767.</summary>
internal sealed class ShortType : WholeNumberType
{
    public ShortType()
        : base("Short", short.MinValue, short.MaxValue) => Description = "A whole number from -32768 to 32767.";

    public override Type RuntimeType => typeof(short);

    protected override object FromInt64(long value) => (short)value;
}
