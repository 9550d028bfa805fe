namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>A person on a visiting card.</summary>
public sealed record Card
{
    /// <summary>On which line of the file it begins.</summary>
    public int Line { get; init; }

    /// <summary>The whole name.</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the name, such as Dr.</summary>
    public string? Title { get; init; }

    /// <summary>What the person does.</summary>
    public string? Role { get; init; }

    /// <summary>The company, with its departments.</summary>
    public string? Organization { get; init; }

    /// <summary>The birthday; null too when the year is not known.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Remarks.</summary>
    public string? Note { get; init; }

    /// <summary>How the person can be reached.</summary>
    public IReadOnlyList<CardNumber> Numbers { get; init; } = [];
}
