using CrmPlatform.Sdk;

namespace ThrowsInModel.Database;

/// <summary>A note.</summary>
public sealed class Note : Entity;
