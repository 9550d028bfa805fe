namespace CrmPlatform.Database.Tests.Library;

public sealed class Address
{
    public required string Street { get; set; }

    public string? PostalCode { get; set; }
}
