using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Marketing.Tests;

public sealed class MarketingContractTests : ModuleContractTests<MarketingModule>;
