namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>UUIDs with hyphens.</summary>
internal sealed class UuidType : TextualType
{
    public UuidType()
        : base("UUID", "Write a UUID with hyphens, such as \"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\".")
    {
        Description = "A UUID with hyphens, such as `0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f`.";
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc9562";
    }

    public override Type RuntimeType => typeof(Guid);

    protected override object? Parse(string text) => Guid.TryParseExact(text, "D", out var value) ? value : null;

    protected override string? Format(object value) => value is Guid id ? id.ToString("D") : null;
}
