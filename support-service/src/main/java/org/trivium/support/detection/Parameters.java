package org.trivium.support.detection;

/**
 * The parameters of detection, named as in section 7.
 *
 * <p>Every one is tuned and measured: a change needs the table of section 2 again.
 */
final class Parameters {

    static final int[] WINDOWS = {7, 14, 28};

    /** Positions of the 7-day and the 28-day window in {@link #WINDOWS}. */
    static final int WEEK = 0;

    static final int FOUR_WEEKS = 2;

    static final double HALF_LIFE = 26.0;
    static final double A0 = 2.0;
    static final double A0_DISTRICT = 3.0;

    static final double A0_NEUTRAL = 0.3;
    static final double NEUTRAL_TICKETS = 20.0;
    static final double RHO_A_NEUTRAL = 1.0;
    static final double RHO_LO_NEUTRAL = 0.02;
    static final double RHO_HI_NEUTRAL = 50.0;
    static final int NEUTRAL_DAYS = 10;

    static final double RHO_A = 8.0;
    static final double RHO_ALL_A = 30.0;
    static final double RHO_LO = 0.4;
    static final double RHO_HI = 5.0;

    static final double PHI0 = 1.3;
    static final double PHI_W = 60.0;
    static final double PHI_MAX = 6.0;
    static final double CLIP = 4.0;
    static final double LEARN_KEEP = 0.98;
    static final double KAPPA0 = 0.03;
    static final double KAPPA_W = 30.0;

    static final double REF_MIN = 20.0;
    static final double REF_V = 0.01;
    static final double CELL_CORR = 4.0;
    static final double CELL_KEEP = 0.75;
    static final double[] DOW_PRIOR = {1.2, 1.05, 1.0, 0.95, 0.85, 1.0, 1.0};
    static final double DOW_W = 300.0;
    static final double SIZE_W = 20.0;
    static final double CUT = 2.58;
    static final double CAP_SD = 2.0;
    static final double CAP_ADD = 1.0;

    static final double LN_L2 = Math.log(1e-6);
    static final double LN_L3 = Math.log(1e-9);
    static final double MIN_EXCESS = 2.0;
    static final double MIN_RATIO = 1.5;
    static final double MIN_RATIO_DISTRICT = 1.25;
    static final int MIN_REQ = 3;
    static final double MAX_REQ_SHARE = 0.5;
    static final int MIN_SITES = 3;
    static final double MAX_SITE_SHARE = 0.5;
    static final double LN_CALM = Math.log(0.10);
    static final double CALM_DAYS = 8.0;
    static final int REOPEN_DAYS = 20;

    static final int CHRONIC_WEEKS = 8;
    static final int CHRONIC_ACTIVE = 6;
    static final int CHRONIC_REQ = 5;
    static final double CHRONIC_SHARE = 0.4;
    static final double CHRONIC_RATIO = 1.5;
    static final double CHRONIC_Z = -1.645;
    static final double CHRONIC_AVOID = 5.0;

    static final int LOG_CAP = 64;
    static final double PD_EFFECT = 0.30;
    static final double MINUTES = 25.0;
    static final double HORIZON = 60.0;

    static final double W_SITE = 4.0;
    static final double W_DISTRICT = 8.0;
    static final double KIND_KEEP = 0.5;

    static final double PD_MIN = 0.5;
    static final double PLAN_MIN = 0.5;
    static final double REQUEST_MIN = 0.5;
    static final double MIX_MIN = 0.3;
    static final double SHARE_EPS = 1e-9;
    static final double CONC_MIN = 0.6;
    static final int CONC_TICKETS = 3;
    static final int CONC_ASSETS = 3;
    static final int FLEET_TICKETS = 10;
    static final double FLEET_Z = 2.0;
    static final double DRIFT_TICKETS = 20.0;
    static final double DRIFT_Z = 1.2816;

    static final int OPEN_FROM = 420;
    static final int OPEN_TO = 900;
    static final int BURST_MINUTES = 240;
    static final int BURST_FLOOR = 60;
    static final double BURST_LN = Math.log(1e-5);
    static final int BURST_MIN = 4;
    static final int BURST_REQ = 3;
    static final double BURST_V = 0.25;
    static final double BURST_X = 0.02;
    static final int BURST_LOG = 64;
    static final int BURST_LOG_WIDE = 256;
    static final double OPEN_DAY = 0.5;

    static final double WATCH_DAYS = 3.0;
    static final int CHRONIC_AGAIN = 84;
    static final int HISTORY_WEEKS = 12;
    static final double HISTORY_TAIL = Math.log(0.025);
    static final int GAP_DAYS = 60;
    static final int FLUSH_DAYS = 42;
    static final int FORGET_DAYS = 400;
    static final double STAFF_DEFAULT = 30.0;
    static final double RATE_DEFAULT = 0.0005;
    static final double START_DEFAULT = 2.0;
    static final double SHIFT_MAX = Math.log(10.0);

    private Parameters() {}
}
