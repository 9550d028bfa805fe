using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Relationships;

/// <summary>How customers can be related, such as supplier and buyer.</summary>
public sealed class RelationshipType : Entity
{
    /// <summary>Names a type of relationships.</summary>
    /// <param name="name">What the one is to the other, such as supplier.</param>
    /// <param name="inverseName">What the other is to the one, such as buyer; null for the same.</param>
    public RelationshipType(string name, string? inverseName)
    {
        Sdk.Rules.Check(new NameMustBeGiven(name));
        Name = Text.Clean(name, "name", 100)!;
        InverseName = Text.Clean(inverseName, "inverseName", 100) ?? Name;
    }

    private RelationshipType()
    {
    }

    /// <summary>What the one is to the other.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the other is to the one.</summary>
    public string InverseName { get; private set; } = "";
}
