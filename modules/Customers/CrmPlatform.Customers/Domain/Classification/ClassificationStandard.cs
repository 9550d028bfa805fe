using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Classification;

/// <summary>By what customers are sorted into classes. A tenant may have several; one of them counts.</summary>
public sealed class ClassificationStandard : Entity
{
    /// <summary>Names a standard.</summary>
    /// <param name="name">Its name, which no other standard has.</param>
    public ClassificationStandard(string name)
    {
        Sdk.Rules.Check(new NameMustBeGiven(name));
        Name = Text.Clean(name, "name", 100)!;
    }

    private ClassificationStandard()
    {
    }

    /// <summary>Its name, which no other standard has.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether customers are classified by it.</summary>
    public bool Active { get; private set; }

    /// <summary>Lets it count, or another one in its place.</summary>
    public void Count(bool active) => Active = active;
}
