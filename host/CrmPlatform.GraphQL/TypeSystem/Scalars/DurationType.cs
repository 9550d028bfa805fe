using System.Xml;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Lengths of time in days, hours, minutes and seconds.</summary>
internal sealed class DurationType : TextualType
{
    public DurationType()
        : base("Duration", "Write a length of time in days, hours, minutes and seconds, such as \"P1DT2H30M\".")
    {
        Description = "A length of time after ISO 8601 in days, hours, minutes and seconds, such as `P1DT2H30M`.";
        SpecifiedBy = "https://www.rfc-editor.org/rfc/rfc3339#appendix-A";
    }

    public override Type RuntimeType => typeof(TimeSpan);

    protected override object? Parse(string text)
    {
        // Years and months have no certain length.
        var date = text.AsSpan(0, text.IndexOf('T') is >= 0 and var time ? time : text.Length);
        if (text.Length > 40 || date.IndexOfAny('Y', 'M') >= 0)
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // XmlConvert has no TryToTimeSpan.
            return null;
        }
    }

    protected override string? Format(object value) => value is TimeSpan span ? XmlConvert.ToString(span) : null;
}
