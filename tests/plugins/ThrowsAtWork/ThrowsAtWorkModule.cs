using CrmPlatform.Sdk;

[assembly: CrmModule("test.throws-at-work")]

namespace ThrowsAtWork;

/// <summary>Throws when it is asked.</summary>
public sealed class ThrowsAtWorkModule : CrmModule;
