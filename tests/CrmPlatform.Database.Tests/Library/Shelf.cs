using CrmPlatform.Sdk;

namespace CrmPlatform.Database.Tests.Library;

public sealed class Shelf(string name) : Entity
{
    public string Name { get; private set; } = name;

    public void Rename(string name) => Name = name;
}
