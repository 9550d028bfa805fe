using System.Globalization;
using System.Text;
using CrmPlatform.Customers.Domain.Contacts;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Writes visiting cards as vCard 4.0 (RFC 6350).</summary>
public static class CardWriter
{
    private const int MostBytes = 75; // RFC 6350 section 3.2

    /// <summary>The card as text, each line ended by CR LF.</summary>
    public static string Write(Card card)
    {
        var text = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        Add(text, "FN", CardText.Escape(card.Name));
        Add(text, "N", card.Title is null ? null : $";;;{CardText.Escape(card.Title)};");
        Add(text, "TITLE", Escaped(card.Role));
        Add(text, "ORG", Escaped(card.Organization));
        Add(text, "BDAY", card.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Add(text, "NOTE", Escaped(card.Note));
        foreach (var number in card.Numbers)
        {
            Add(text, $"{NameOf(number.Kind)}{TypesOf(number)}{(number.IsPreferred ? ";PREF=1" : "")}", CardText.Escape(number.Value));
        }

        return text.Append("END:VCARD\r\n").ToString();
    }

    private static string? Escaped(string? text) => text is null ? null : CardText.Escape(text);

    private static string NameOf(ContactPointKind kind) => kind switch
    {
        ContactPointKind.Email => "EMAIL",
        ContactPointKind.Phone or ContactPointKind.Fax => "TEL",
        ContactPointKind.Web => "URL",
        _ => "IMPP",
    };

    private static string TypesOf(CardNumber number)
    {
        var types = new List<string>();
        if (number.Kind is ContactPointKind.Fax)
        {
            types.Add("fax");
        }

        if (number.Type switch { ContactPointType.Mobile => "cell", ContactPointType.Work or ContactPointType.Billing => "work", ContactPointType.Home => "home", _ => null } is { } type)
        {
            types.Add(type);
        }

        return types.Count == 0 ? "" : $";TYPE={string.Join(',', types.Count > 1 ? [$"\"{string.Join(',', types)}\""] : types)}";
    }

    // A line is folded between characters, never inside one.
    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
