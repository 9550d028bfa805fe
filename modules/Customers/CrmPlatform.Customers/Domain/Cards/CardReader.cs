using System.Globalization;
using CrmPlatform.Customers.Domain.Contacts;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Reads visiting cards: vCard 2.1, 3.0 and 4.0.</summary>
public static class CardReader
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>The cards of a file, in their order. What is no card is passed over.</summary>
    public static IReadOnlyList<Card> Read(byte[] file)
    {
        var (cards, open) = (new List<Card>(), default(List<CardProperty>));
        foreach (var property in CardLines.Read(file))
        {
            switch (property.Name)
            {
                case "BEGIN" when IsCard(property):
                    open = [property];
                    break;
                case "END" when IsCard(property) && open is not null:
                    cards.Add(Card(open));
                    open = null;
                    break;
                default:
                    open?.Add(property);
                    break;
            }
        }

        return cards;
    }

    private static bool IsCard(CardProperty property) => property.Value.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);

    private static Card Card(IReadOnlyList<CardProperty> properties)
    {
        var name = properties.FirstOrDefault(p => p.Name == "N")?.Components ?? [];
        return new Card
        {
            Line = properties[0].Line,
            Name = TextOf(properties, "FN") ?? Joined([name.ElementAtOrDefault(1), name.ElementAtOrDefault(2), name.ElementAtOrDefault(0)], " ") ?? "",
            Title = Given(name.ElementAtOrDefault(3)),
            Role = TextOf(properties, "TITLE") ?? TextOf(properties, "ROLE"),
            Organization = Joined(properties.FirstOrDefault(p => p.Name == "ORG")?.Components ?? [], ", "),
            BirthDate = DateOnly.TryParseExact(TextOf(properties, "BDAY")?.Split('T')[0], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Note = TextOf(properties, "NOTE"),
            Numbers = [.. properties.Select(Number).OfType<CardNumber>()],
        };
    }

    private static CardNumber? Number(CardProperty property)
    {
        ContactPointKind? kind = property.Name switch
        {
            "EMAIL" => ContactPointKind.Email,
            "TEL" => property.Is("FAX") ? ContactPointKind.Fax : ContactPointKind.Phone,
            "URL" => ContactPointKind.Web,
            _ => null,
        };
        var value = property.Text.Trim();
        return kind is null || value.Length == 0 ? null : new CardNumber(kind.Value, Plain(value), Type(property), property.IsPreferred);
    }

    // RFC 6350 section 6.4.1: a phone number may be a tel URI, with its extension after a semicolon.
    private static string Plain(string value) =>
        value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? value[4..].Replace(";ext=", " ext. ", StringComparison.OrdinalIgnoreCase)
        : value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..]
        : value;

    private static ContactPointType Type(CardProperty property) =>
        property.Is("CELL") ? ContactPointType.Mobile
        : property.Is("WORK") ? ContactPointType.Work
        : property.Is("HOME") ? ContactPointType.Home
        : ContactPointType.Other;

    private static string? TextOf(IEnumerable<CardProperty> properties, string name) => Given(properties.FirstOrDefault(p => p.Name == name)?.Text);

    private static string? Joined(IEnumerable<string?> parts, string separator) => Given(string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
