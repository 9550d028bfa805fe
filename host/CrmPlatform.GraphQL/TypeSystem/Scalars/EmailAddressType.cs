using System.Net.Mail;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>E-mail addresses without a display name.</summary>
internal sealed class EmailAddressType : TextualType
{
    public EmailAddressType()
        : base("EmailAddress", "Write an e-mail address, such as \"ann@example.org\".")
    {
        Description = "An e-mail address, such as `ann@example.org`.";
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc5321";
    }

    public override Type RuntimeType => typeof(string);

    // spec: RFC 5321 section 4.5.3.1.3, a path of 256 octets with its angle brackets
    protected override object? Parse(string text) =>
        text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text ? text : null;

    protected override string? Format(object value) => value as string;
}
