namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Absolute addresses.</summary>
internal sealed class UrlType : TextualType
{
    public UrlType()
        : base("URL", "Write an absolute address, such as \"https://example.org/\".")
    {
        Description = "An absolute address, such as `https://example.org/`.";
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc3986";
    }

    public override Type RuntimeType => typeof(Uri);

    // On Unix a path counts as an absolute file address.
    protected override object? Parse(string text) =>
        !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null;

    protected override string? Format(object value) => value switch
    {
        Uri { IsAbsoluteUri: true } address => address.OriginalString,
        string text => text,
        _ => null,
    };
}
