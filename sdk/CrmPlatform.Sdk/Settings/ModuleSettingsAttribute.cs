namespace CrmPlatform.Sdk.Settings;

/// <summary>The class holds what each tenant may set for the module. A module has one such class, or none.</summary>
/// <remarks>
/// A plain class with properties that can be set; their initial values are the defaults. The host keeps what a tenant has
/// changed in the tenant's database. A resolver, an event handler and a job take the class as a parameter and get the
/// tenant's values. In GraphQL it is a field of the query type, named as the class, and a mutation that changes the members
/// that it is given: <c>LoyaltySettings</c> is <c>loyaltySettings</c> and <c>changeLoyaltySettings(input:)</c>. A member
/// holds a number, text, a truth value, a date, an instant, a duration, an id, an enumeration, or a list of these. What is stored for a
/// member that a version of the module does not have stays stored, and a member without a stored value has its default.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModuleSettingsAttribute : Attribute;
