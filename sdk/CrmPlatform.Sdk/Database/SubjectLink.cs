namespace CrmPlatform.Sdk.Database;

/// <summary>How a record leads to the person whose data it holds.</summary>
/// <param name="Property">The property with the person's id, or with the id of the record that leads on.</param>
/// <param name="Through">The record's type that leads on; null when the property holds the person's id.</param>
public sealed record SubjectLink(string Property, Type? Through);
