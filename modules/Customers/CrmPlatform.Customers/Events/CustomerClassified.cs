using System.Text.Json.Serialization;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer got another class or priority, or none.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The class before; null for none.</param>
/// <param name="Class">The class now; null for none.</param>
/// <param name="Priority">The priority now; null for none.</param>
[Event("customers.customer-classified", 1, Title = "{Change}")]
public sealed record CustomerClassified([property: Aggregate, About("Customer")] Guid CustomerId, string? From, string? Class, int? Priority)
{
    /// <summary>What happened, for people.</summary>
    [JsonIgnore]
    public string Change => (From, Class) switch
    {
        (null, null) => "Not classified",
        (null, { } now) => $"Class is {now}",
        ({ } before, null) => $"Class is {before} no more",
        ({ } before, { } now) => before == now ? $"Priority within class {now} changed" : $"Class went from {before} to {now}",
    };
}
