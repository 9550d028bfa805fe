using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Labels;

/// <summary>A word that a customer is marked with.</summary>
public sealed class CustomerTag : Entity, IOfCustomer
{
    /// <summary>Marks a customer with a word.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="name">The word, in small letters as <see cref="Normalize"/> makes it.</param>
    public CustomerTag(Guid customerId, string name)
    {
        CustomerId = customerId;
        Name = name;
    }

    private CustomerTag()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The word, in small letters.</summary>
    [Personal(PersonalCategory.Behaviour)]
    public string Name { get; private set; } = "";

    /// <summary>Brings words into the form in which equal ones are equal, each once.</summary>
    public static IReadOnlyList<string> Normalize(IEnumerable<string> names) =>
        [.. names
            .Select(n => Text.Clean(n, "tags", 60)?.ToLowerInvariant() ?? throw new InvalidInputException("tags", "A tag is empty. Give each one a word."))
            .Distinct()];
}
