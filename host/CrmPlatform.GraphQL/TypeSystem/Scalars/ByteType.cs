namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Whole numbers from 0 to 255.</summary>
internal sealed class ByteType : WholeNumberType
{
    public ByteType()
        : base("Byte", byte.MinValue, byte.MaxValue) => Description = "A whole number from 0 to 255.";

    public override Type RuntimeType => typeof(byte);

    protected override object FromInt64(long value) => (byte)value;
}
