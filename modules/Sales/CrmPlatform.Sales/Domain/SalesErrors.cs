namespace CrmPlatform.Sales.Domain;

/// <summary>The codes of this module's broken rules.</summary>
public static class SalesErrors
{
    /// <summary>Another record has the name, number or SKU.</summary>
    public const string KeyTaken = "SALES_KEY_TAKEN";

    /// <summary>An amount, price, cost or quantity is negative.</summary>
    public const string NegativeAmount = "SALES_NEGATIVE_AMOUNT";

    /// <summary>A probability is not between 0 and 100.</summary>
    public const string ProbabilityOutOfRange = "SALES_PROBABILITY_OUT_OF_RANGE";

    /// <summary>The opportunity is won or lost.</summary>
    public const string OpportunityClosed = "SALES_OPPORTUNITY_CLOSED";

    /// <summary>The opportunity is not won or lost.</summary>
    public const string OpportunityNotClosed = "SALES_OPPORTUNITY_NOT_CLOSED";

    /// <summary>A lost opportunity needs a reason.</summary>
    public const string LostReasonMissing = "SALES_LOST_REASON_MISSING";

    /// <summary>A won opportunity needs an amount.</summary>
    public const string WonAmountMissing = "SALES_WON_AMOUNT_MISSING";

    /// <summary>The opportunity closes before it begins.</summary>
    public const string ClosesBeforeStart = "SALES_CLOSES_BEFORE_START";

    /// <summary>The opportunity is open and has a closing date.</summary>
    public const string OpenWithClosingDate = "SALES_OPEN_WITH_CLOSING_DATE";

    /// <summary>The stage is not of the type that the step needs.</summary>
    public const string WrongStage = "SALES_WRONG_STAGE";

    /// <summary>The order has no lines.</summary>
    public const string OrderWithoutLines = "SALES_ORDER_WITHOUT_LINES";

    /// <summary>The order is not a draft any more.</summary>
    public const string OrderNotDraft = "SALES_ORDER_NOT_DRAFT";

    /// <summary>A line's quantity is not positive.</summary>
    public const string QuantityNotPositive = "SALES_QUANTITY_NOT_POSITIVE";

    /// <summary>A discount is not a fraction between 0 and 1.</summary>
    public const string DiscountNoFraction = "SALES_DISCOUNT_NO_FRACTION";

    /// <summary>More is delivered than was ordered.</summary>
    public const string DeliveredTooMuch = "SALES_DELIVERED_TOO_MUCH";

    /// <summary>A step of the order is dated before the order.</summary>
    public const string StepBeforeOrder = "SALES_STEP_BEFORE_ORDER";
}
