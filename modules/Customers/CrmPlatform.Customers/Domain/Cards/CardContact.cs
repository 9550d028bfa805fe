using CrmPlatform.Customers.Domain.Contacts;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>A contact as a visiting card, and the other way round.</summary>
public static class CardContact
{
    /// <summary>What a card says of a person that there is a contact of. What the card does not say stays.</summary>
    public static ContactProfile ProfileOf(Card card, Contact? known) =>
        new(card.Name, card.Title ?? known?.Title, card.Role ?? known?.Role, card.BirthDate ?? known?.BirthDate);

    /// <summary>Adds the addresses of a card that a contact has not.</summary>
    /// <returns>The addresses that were added.</returns>
    public static IReadOnlyList<ContactPoint> AddTo(ContactBook book, IReadOnlyCollection<ContactPoint> known, Card card)
    {
        var had = known.Select(p => (p.Kind, p.Normalized)).ToHashSet();
        var added = new List<ContactPoint>();
        foreach (var number in card.Numbers)
        {
            if (had.Add((number.Kind, ContactPointForm.Normalize(number.Kind, number.Value))))
            {
                added.Add(book.Add(number.Kind, number.Value, number.Type, number.IsPreferred));
            }
        }

        return added;
    }

    /// <summary>The contact's card.</summary>
    public static Card Of(Contact contact, string? organization, IEnumerable<ContactPoint> points) => new()
    {
        Name = contact.Name,
        Title = contact.Title,
        Role = contact.Role,
        Organization = organization,
        BirthDate = contact.BirthDate,
        Numbers = [.. points.Select(p => new CardNumber(p.Kind, p.Value, p.Type, p.Primary))],
    };
}
