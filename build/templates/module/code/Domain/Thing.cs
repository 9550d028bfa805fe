using CrmPlatform.Sdk;
using CrmPlatform.Template.Domain.Rules;

namespace CrmPlatform.Template.Domain;

/// <summary>The thing: say in a sentence what it is.</summary>
public sealed class Thing : Entity
{
    /// <summary>Creates the thing.</summary>
    /// <param name="name">What it is called.</param>
    public Thing(string name)
    {
        Sdk.Rules.Check(new ThingMustHaveName(name));
        Name = name.Trim();
    }

    private Thing()
    {
    }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";
}
