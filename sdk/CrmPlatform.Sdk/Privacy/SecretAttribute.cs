namespace CrmPlatform.Sdk.Privacy;

/// <summary>Says that a property is a secret, or made of one: that it changed is written down, what it was never.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
