using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Marketing.Tests;

public sealed class MarketingLifecycleTests : ModuleLifecycleTests<MarketingModule>;
