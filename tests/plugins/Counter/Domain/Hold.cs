using CrmPlatform.Sdk;

namespace Counter.Domain;

/// <summary>While there is one, nobody counts on.</summary>
public sealed class Hold : Entity;
