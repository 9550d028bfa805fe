namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Telephone numbers in international form: a plus sign and up to 15 digits.</summary>
internal sealed class PhoneNumberType : TextualType
{
    public PhoneNumberType()
        : base("PhoneNumber", "Write a telephone number in international form, such as \"+41446681800\".")
    {
        Description = "A telephone number in international form, such as `+41446681800`.";
        SpecifiedBy = "https://www.itu.int/rec/T-REC-E.164";
    }

    public override Type RuntimeType => typeof(string);

    protected override object? Parse(string text) =>
        text.Length is >= 3 and <= 16 && text[0] == '+' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? text : null;

    protected override string? Format(object value) => value as string;
}
