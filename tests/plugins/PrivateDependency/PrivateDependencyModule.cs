using CrmPlatform.Sdk;

[assembly: CrmModule("test.private-dependency")]

namespace PrivateDependency;

/// <summary>Reads CSV by a library that the host does not have.</summary>
public sealed class PrivateDependencyModule : CrmModule;
