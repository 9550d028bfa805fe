using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Labels;

/// <summary>A team of ours that looks after a customer together with its owner.</summary>
public sealed class CustomerTeam : Entity, IOfCustomer
{
    /// <summary>Lets a team look after a customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="name">The team's name in the tenant.</param>
    public CustomerTeam(Guid customerId, string name)
    {
        CustomerId = customerId;
        Name = name;
    }

    private CustomerTeam()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The team's name in the tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Cleans the names of teams, each once.</summary>
    public static IReadOnlyList<string> Normalize(IEnumerable<string> names) =>
        [.. names.Select(n => Text.Clean(n, "teams", 100) ?? throw new InvalidInputException("teams", "A team has no name. Name each one.")).Distinct()];
}
