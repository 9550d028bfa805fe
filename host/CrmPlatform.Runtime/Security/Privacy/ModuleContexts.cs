using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>The databases' contexts of all modules of a scope, the platform's first.</summary>
internal sealed record ModuleContexts(IReadOnlyList<ModuleDbContext> All);
