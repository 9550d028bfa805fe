using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Tests.Metadata;

public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("GetOpenOrdersAsync", "openOrders")]
    [InlineData("WinOpportunityAsync", "winOpportunity")]
    [InlineData("Points", "points")]
    [InlineData("GetawayAsync", "getaway")]
    [InlineData("Get", "get")]
    [InlineData("Async", "async")]
    public void ForMethod_MethodName_IsTheFieldsName(string method, string expected) => Assert.Equal(expected, FieldNames.ForMethod(method));
}
