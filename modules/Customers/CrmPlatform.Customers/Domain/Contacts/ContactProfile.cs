namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>What is known about a contact.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The person's title, such as Dr.</param>
/// <param name="Role">What the person does at the customer.</param>
/// <param name="BirthDate">The person's birthday.</param>
public sealed record ContactProfile(string? Name, string? Title, string? Role, DateOnly? BirthDate);
