namespace CrmPlatform.Database.Tests.Library;

public sealed class Praise : Note
{
    public string? Reader { get; set; }
}
